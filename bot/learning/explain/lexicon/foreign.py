"""Other matters of machine learning that share words with freezing and fine-tuning."""

from __future__ import annotations

from bot.learning.explain.lexicon.listed import word_set

FOREIGN = word_set(
    """
    dropout batchnorm layernorm normalisation normalization normalise normalize normalises
    normalizes augmentation augment augmenting earlystopping momentum warmup scheduler schedulers
    cosine reducelronplateau plateau regularisation regularization regularise regularize ridge
    lasso clipping tokenizer tokenizers pandas csv dataframe numpy matplotlib seaborn plotly excel
    sql docker git github kmeans clustering xgboost boosting gan gans diffusion reinforcement bayes
    bayesian pca svm perceptron relu sigmoid tanh quantisation quantization pruning distillation
    checkpoint checkpoints tensorboard wandb lstm rnn gru crossvalidation gridsearch optuna
    hyperparameter hyperparameters
    """
)
"""None of them is what a card on freezing asks for, unless its own text names it."""
FOREIGN_PAIRS = frozenset({
    "early stopping", "weight decay", "batch norm", "layer norm", "random forest", "decision tree",
    "loss function", "confusion matrix", "batch size", "cross validation", "grid search",
    "learning curve", "gradient clipping",
})  # fmt: skip
ANCHORS = frozenset({"freeze", "unfreeze", "head"})
"""Meanings that bring a sentence back to the topic."""
ANCHOR_STEMS = word_set(
    "=pretrain =transfer =scratch =backbon =finetun =tune =imagenet =base =trainabl =gradient"
)
